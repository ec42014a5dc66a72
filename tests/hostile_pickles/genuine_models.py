"""Fits small scikit-learn models and writes each as a pickle and with joblib. Run by scanners.py with --python.

genuine_models.py FOLDER
"""

import pickle
import sys
import warnings
from pathlib import Path

import joblib
import numpy as np
from sklearn import (
    cluster,
    compose,
    datasets,
    decomposition,
    ensemble,
    feature_extraction,
    linear_model,
    model_selection,
)
from sklearn import naive_bayes, neighbors, neural_network, pipeline, preprocessing, svm, tree

warnings.simplefilter("ignore")


def models():
    x, y = datasets.load_iris(return_X_y=True)
    for estimator in (
        linear_model.LogisticRegression(),
        linear_model.Ridge(),
        linear_model.SGDClassifier(),
        tree.DecisionTreeClassifier(),
        ensemble.RandomForestClassifier(5),
        ensemble.IsolationForest(n_estimators=3),
        ensemble.GradientBoostingClassifier(n_estimators=3),
        ensemble.HistGradientBoostingClassifier(max_iter=3),
        svm.SVC(),
        neighbors.KNeighborsClassifier(),
        naive_bayes.GaussianNB(),
        cluster.KMeans(2),
        decomposition.PCA(2),
        preprocessing.StandardScaler(),
        preprocessing.OneHotEncoder(),
        neural_network.MLPClassifier(max_iter=5),
        preprocessing.FunctionTransformer(np.log1p),
        pipeline.make_pipeline(preprocessing.StandardScaler(), linear_model.LogisticRegression()),
        compose.make_column_transformer((preprocessing.StandardScaler(), [0, 1])),
        model_selection.GridSearchCV(linear_model.Ridge(), {"alpha": [0.1, 1.0]}, cv=2),
    ):
        yield type(estimator).__name__, estimator.fit(x, y)
    text = feature_extraction.text.TfidfVectorizer()
    yield "TfidfVectorizer", text.fit(["one two", "two three"])


def main():
    folder = Path(sys.argv[1])
    for name, model in models():
        (folder / f"{name}.pkl").write_bytes(pickle.dumps(model, 4))
        joblib.dump(model, folder / f"{name}.joblib")


main()
